"""Getting the host known to browsers, and finding out why it is not: what people run, and never
what a browser starts. Only ``greet`` and ``last_step`` start processes; no handler imports them.
"""
