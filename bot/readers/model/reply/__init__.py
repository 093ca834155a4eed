"""From a model's reply, whatever it is, to a reading whose every word is cut from the article."""
