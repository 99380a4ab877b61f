"""Tweet to verdict: text form, sentence vector, probabilities, and why.

Nothing here imports scikit-learn, joblib or torch; nothing is unpickled.
"""
