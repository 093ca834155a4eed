"""What a question about an article needs: passages, answers, what changed between readings."""
