/*
 * Hyperscan as a peer: driver PATTERNS FILE
 *
 * Compiles the patterns, one a line, and scans the file at once (block mode). Prints the number of reports, the number
 * of lines with a report, and the CPU seconds of the scan without reading and compiling.
 *
 * Hyperscan reports every end at which a pattern matches, not the longest match only, so that its reports are more than
 * what ripgrep counts; lines with a report are the same.
 */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { most_patterns = 64 };

struct text {
    char *bytes;
    size_t length;
};

struct count {
    struct text text;
    unsigned long long reports, lines;
    /* Where the line of the last report ends; reports come in the order of their ends. */
    size_t line_end;
};

static void fail(const char *what)
{
    fprintf(stderr, "%s\n", what);
    exit(2);
}

static struct text read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    struct text text;
    if (!file || fseek(file, 0, SEEK_END)) fail(path);
    text.length = (size_t)ftell(file);
    rewind(file);
    text.bytes = malloc(text.length + 1);
    if (!text.bytes || fread(text.bytes, 1, text.length, file) != text.length) fail(path);
    text.bytes[text.length] = '\0';
    fclose(file);
    return text;
}

static hs_database_t *compile(char *patterns)
{
    const char *expressions[most_patterns];
    unsigned flags[most_patterns], ids[most_patterns], count = 0;
    hs_database_t *database;
    hs_compile_error_t *error;
    for (char *line = strtok(patterns, "\n"); line; line = strtok(NULL, "\n")) {
        if (count == most_patterns) fail("too many patterns");
        expressions[count] = line;
        flags[count] = HS_FLAG_UTF8;
        ids[count] = count;
        count++;
    }
    if (hs_compile_multi(expressions, flags, ids, count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS)
        fail(error->message);
    return database;
}

static int on_report(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context)
{
    struct count *count = context;
    (void)id, (void)from, (void)flags;
    count->reports++;
    if (to > count->line_end) {
        const char *end = memchr(count->text.bytes + to, '\n', count->text.length - to);
        count->line_end = end ? (size_t)(end - count->text.bytes) : count->text.length;
        count->lines++;
    }
    return 0;
}

int main(int argc, char **argv)
{
    hs_scratch_t *scratch = NULL;
    struct count count = {0};
    clock_t before;
    if (argc != 3) fail("usage: driver PATTERNS FILE");
    hs_database_t *database = compile(read_file(argv[1]).bytes);
    if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) fail("no scratch space");
    count.text = read_file(argv[2]);
    before = clock();
    if (hs_scan(database, count.text.bytes, (unsigned)count.text.length, 0, scratch, on_report, &count) != HS_SUCCESS)
        fail("the scan failed");
    printf("%llu %llu %.3f\n", count.reports, count.lines, (double)(clock() - before) / CLOCKS_PER_SEC);
    return 0;
}
