"""What goes into the database and comes out of it, in the pipeline's own terms."""
