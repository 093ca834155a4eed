"""How good a model is, told by articles whose statements are known."""
