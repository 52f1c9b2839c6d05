/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void hear_test_ignore_quarks (void);
void hear_test_ignore_rest   (void);
