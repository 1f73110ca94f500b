"""The parts that the window and its views share: pages, labels, layouts, fields, small marks."""
