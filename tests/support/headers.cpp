// Holds nothing: its target exists for the precompiled headers that all tests share.
