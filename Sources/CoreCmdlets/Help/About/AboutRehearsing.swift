let aboutRehearsing = #"""
TOPIC
    about_Rehearsing

SHORT DESCRIPTION
    Walking through a runbook step by step against the world.

LONG DESCRIPTION
    A rehearsal reads a runbook (Markdown, HTML or a script), finds the steps of a failover or failback in it, and runs each against the
    world. What a step says to do in a dialog is done as the statements that the dialog would send.

        standby rehearse page.md              walk through it, asking before each step
        standby rehearse page.md --auto       run it through and report
        standby check page.md                 say what is wrong with the commands in it

    At a step these words are the coach's; anything else is a command that is run:

        run, next      does the step with its own lines
        hint           says what, then how, then the line
        why            says what the step is for
        skip           leaves it out
        undo, back     takes the last command or step back, and the world with it
        goto 3         goes to a step
        status, show   where things stand
        quit           ends

    Any way that brings the world into the state a step asks for counts as done. The report says what was lost and how long it took.

SEE ALSO
    about_Worlds
    about_Faults
    about_Query_Windows
"""#
