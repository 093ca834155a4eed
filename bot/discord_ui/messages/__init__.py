"""What comes in messages: pastes, files, links, mentions, edits."""
