FORGOTTEN_PERSON = 0  # stands where somebody was whose counts and corrections stay without them
