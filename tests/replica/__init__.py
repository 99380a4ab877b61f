"""A timeline site of our own that has the page structure of X, for the demo and the e2e tests."""
