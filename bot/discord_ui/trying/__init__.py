"""The page of `byline try`: a simulated server in the browser."""
