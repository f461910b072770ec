"""What is written well and can hardly be so: lines for whoever may have slipped. They decide nothing."""
