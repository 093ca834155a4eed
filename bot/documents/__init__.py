"""HTML, PDF, DOCX, mail and links to text, in processes with bounds."""
