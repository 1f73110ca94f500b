"""Goals: big things, made small enough for today."""
