"""Reports read back: does a report still follow from its facts, and how do two reports differ?"""
