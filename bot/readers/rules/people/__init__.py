"""Who is who, and whom “he”, “the minister” or a family name means."""
