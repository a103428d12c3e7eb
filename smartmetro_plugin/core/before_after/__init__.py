"""What works have changed: before and after, with the control zone's change taken out."""
