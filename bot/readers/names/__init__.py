"""When two spellings may be one name, whoever asks."""
