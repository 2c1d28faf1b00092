"""Who signs in. Nobody does yet; the model is there from the first migration."""
