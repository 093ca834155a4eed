"""What stands between quotation marks, or is set apart as somebody’s words without any."""
