"""The month sheet: values laid out on pages, for the preview, the printer, a PDF and a picture."""
