"""What came in: items, articles, reports and the stories they were filed under, found again for what comes next."""
