"""Every table whose rows name their scope; the rows of others belong to one of these rows."""

SCOPED_TABLES = (
    "corrections",
    "articles",
    "audiences",
    "names",
    "name_parts",
    "replies",
    "usage",
    "server_settings",
    "quick_channels",
    "reading_channels",
    "channel_readings",
    "conversations",
    "public_cards",
    "outbox",
    "departures",
)
