"""What is to be told, was told and sent, and what has since to be put right."""
