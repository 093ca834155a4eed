"""The slash commands and message menus, a file for each group of them."""
