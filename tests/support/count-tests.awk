# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# awk -v ctest=<ctest's exit status> -f count-tests.awk junit.xml LastTest.log
# Counts what ctest ran: each function and row of a Qt Test program, each other program as one. A
# program that ctest calls failed although none of its functions did (it crashed, timed out, leaked or
# is missing) is one more failure. Prints skips and failures, then the totals as the last line.

function attribute(line, key) {
    if (!match(line, key "=\"[^\"]*\""))
        return ""
    return substr(line, RSTART + length(key) + 2, RLENGTH - length(key) - 3)
}

# "FAIL!  : Class::function(row) what happened" -> "Class::function(row)"
function functionName(line) {
    sub(/^[A-Z!]+ *: /, "", line)
    if (line ~ /^[A-Za-z0-9_:]+\(.*\)/)
        sub(/\) .*$/, ")", line)
    return line
}

function endOfProgram(    verdict) {
    if (name == "")
        return
    verdict = verdicts[name]
    if (ownPassed + ownFailed + ownSkipped == 0) {
        ownPassed = verdict == "run"
        if (verdict == "skipped") {
            ownSkipped = 1
            skips[++skipCount] = name " (the program says it cannot run here)"
        }
    }
    if (verdict == "failed" && ownFailed == 0) {
        ownFailed = 1
        failures[++failureCount] = name " (the program itself: crash, time-out, leak or exit status)"
    }
    passed += ownPassed
    failed += ownFailed
    skipped += ownSkipped
    name = ""
}

# The verdicts are in the JUnit file.
FNR == NR {
    if ($1 == "<testcase") {
        current = attribute($0, "name")
        status = attribute($0, "status")
        verdicts[current] = status == "run" ? "run" : status == "disabled" ? "skipped" : "failed"
    } else if ($1 == "<skipped" && attribute($0, "message") ~ /^SKIP_/) {
        verdicts[current] = "skipped"
    }
    next
}

# The functions are in the log.
/^[0-9]+\/[0-9]+ Testing: / {
    endOfProgram()
    name = $3
    ownPassed = ownFailed = ownSkipped = 0
    split("", seen)
}
/^PASS   : / && !/::(initTestCase|cleanupTestCase)\(\)$/ { ownPassed++ }
/^SKIP   : / {
    ownSkipped++
    skips[++skipCount] = name ": " substr($0, 10)
}
/^(FAIL!  |XPASS  ): / {
    function_ = functionName($0)
    if (!(function_ in seen)) {
        seen[function_] = 1
        ownFailed++
        failures[++failureCount] = name ": " function_
    }
}

END {
    endOfProgram()
    if (ctest != 0 && failed == 0) {
        failed = 1
        failures[++failureCount] = "ctest ended with status " ctest
    }
    for (i = 1; i <= skipCount; i++)
        print "Skipped: " skips[i]
    for (i = 1; i <= failureCount; i++)
        print "Failed: " failures[i]
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed != 0
}
