"""How parties relate: one party in two entries, bodies of one State, travellers to their own State, who stopped the act."""
