#include "CEditLine.h"
#include <errno.h>
#include <unistd.h>

// libedit hands its callbacks the editor only, so each slot finds its function and owner here. One editor a process.
static void *owner_of_editor;
static ce_prompt_function prompt_of_editor;
static ce_key_function key_functions[8];
static int key_function_count;

static char *prompt_trampoline(EditLine *editor) {
  (void)editor;
  return (char *)prompt_of_editor(owner_of_editor);
}

#define TRAMPOLINE(n)                                            \
  static unsigned char key_trampoline_##n(EditLine *e, int key) { \
    (void)e;                                                     \
    return key_functions[n](owner_of_editor, key);               \
  }
TRAMPOLINE(0) TRAMPOLINE(1) TRAMPOLINE(2) TRAMPOLINE(3) TRAMPOLINE(4) TRAMPOLINE(5) TRAMPOLINE(6) TRAMPOLINE(7)
static unsigned char (*const trampolines[8])(EditLine *, int) = {
    key_trampoline_0, key_trampoline_1, key_trampoline_2, key_trampoline_3,
    key_trampoline_4, key_trampoline_5, key_trampoline_6, key_trampoline_7};

EditLine *ce_init(const char *program, void *owner, ce_prompt_function prompt) {
  EditLine *editor = el_init(program, stdin, stdout, stderr);
  if (!editor) return NULL;
  owner_of_editor = owner;
  prompt_of_editor = prompt;
  key_function_count = 0;
  // \1 brackets what takes no room on the screen: colour sequences.
  el_set(editor, EL_PROMPT_ESC, prompt_trampoline, '\1');
  el_set(editor, EL_EDITOR, "emacs");
  // Signals stay ours: Ctrl-C must end the line, not the program.
  el_set(editor, EL_SIGNAL, 0);
  return editor;
}

void *ce_owner(EditLine *editor) {
  (void)editor;
  return owner_of_editor;
}

void ce_set_history(EditLine *editor, History *history_) { el_set(editor, EL_HIST, history, history_); }

int ce_add_function(EditLine *editor, const char *name, const char *help, ce_key_function function) {
  if (key_function_count >= 8) return -1;
  key_functions[key_function_count] = function;
  return el_set(editor, EL_ADDFN, name, help, trampolines[key_function_count++]);
}

void ce_bind(EditLine *editor, const char *key, const char *command) { el_set(editor, EL_BIND, key, command, NULL); }

void ce_refresh(EditLine *editor) { el_set(editor, EL_REFRESH); }

void ce_window_changed(EditLine *editor) { el_resize(editor); }

History *ce_history_init(int size) {
  History *made = history_init();
  HistEvent event;
  if (made) {
    history(made, &event, H_SETSIZE, size);
    history(made, &event, H_SETUNIQUE, 1);
  }
  return made;
}

void ce_history_enter(History *history_, const char *line) {
  HistEvent event;
  history(history_, &event, H_ENTER, line);
}

void ce_history_clear(History *history_) {
  HistEvent event;
  history(history_, &event, H_CLEAR);
}

void ce_write(const char *bytes, size_t count) {
  fflush(stdout);
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    }
  }
}
