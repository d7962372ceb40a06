"""Makes the documentation site out of docs/ and of what whylint knows: `make docs`."""
