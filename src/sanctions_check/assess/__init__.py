"""From facts and rules to a judged record: standing of the evidence, reading of the law, verdict, addressees."""
