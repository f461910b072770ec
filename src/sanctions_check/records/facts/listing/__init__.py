"""Who is listed by the United Nations, under which names, and since when."""
