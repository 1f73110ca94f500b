"""Reading and writing the files of other programs, one module per format."""
