"""Speed and memory: figures as medians, and as ratios to a floor. Not part of the tests."""
