"""An area made ready for siting: tiles of an agency brought to one grid, split, measured."""
