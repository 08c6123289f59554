// Plain C functions over libedit's variadic ones, which Swift cannot call, and over stdin and stdout, which it may not touch.
// No policy lives here.
#ifndef CEDITLINE_H
#define CEDITLINE_H
#include <histedit.h>
#include <stdio.h>

typedef const char *(*ce_prompt_function)(void *owner);
typedef unsigned char (*ce_key_function)(void *owner, int key);

/// Starts an editor on the terminal; NULL when there is none.
EditLine *ce_init(const char *program, void *owner, ce_prompt_function prompt);
void *ce_owner(EditLine *editor);
void ce_set_history(EditLine *editor, History *history);
/// Names an editor command that calls `function` with the owner given to `ce_init`. Up to eight.
int ce_add_function(EditLine *editor, const char *name, const char *help, ce_key_function function);
void ce_bind(EditLine *editor, const char *key, const char *command);
/// Paints the line again after something else was printed.
void ce_refresh(EditLine *editor);
void ce_window_changed(EditLine *editor);

History *ce_history_init(int size);
void ce_history_enter(History *history, const char *line);
void ce_history_clear(History *history);

/// Writes all bytes to standard output in one call where the system takes them.
void ce_write(const char *bytes, size_t count);
#endif
