"""Where answers appear, how they grow, and the two things that Byline answers with: readings and answers."""
