"""The journal on disk: schema, migrations, search, backup."""
