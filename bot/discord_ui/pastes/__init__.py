"""What people paste: in pieces, in several messages, as files."""
