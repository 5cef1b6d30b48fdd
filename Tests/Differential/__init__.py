"""The tool against NumPy, SciPy, scikit-learn and PyTorch on random specifications."""
