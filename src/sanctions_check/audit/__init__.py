"""Reads reports back: does a report follow from its facts, and how do two reports differ?"""
