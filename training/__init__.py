"""How the bundled pipelines are made: treebanks in, two spaCy pipelines with a model card out."""
