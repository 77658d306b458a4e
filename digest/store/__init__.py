"""The only SQL: what is kept between runs."""
