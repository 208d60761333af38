//# Each one checked in its round
foreach (string each in ids) { if (!Allowed(each)) continue; Load(each); }
//# Each one demanded in its round
foreach (string each in ids) { Demand(each); Load(each); }
//# Checked in one round loaded in the next
string? last = null;
foreach (string each in ids)
{
    if (last != null) {|AF0001:Load(each)|};
    Demand(each);
    last = each;
}
//# Checked first loaded after the loop
foreach (string each in ids) Demand(each);
foreach (string each in ids) {|AF0001:Load(each)|};
//# Checked before the loop
Demand(id);
while (Roll()) Load(id);
//# Checked in a loop that may not run
while (Roll()) Demand(id);
{|AF0001:Load(id)|};
//# Checked in a loop that runs once
do { Demand(id); } while (Roll());
Load(id);
//# The variable moves on
string current = id;
Demand(current);
while (Roll())
{
    {|AF0001:Load(current)|};
    current = Next();
}
//# The variable moves on and is checked again
string current = id;
Demand(current);
while (Roll())
{
    Load(current);
    current = Next();
    Demand(current);
}
//# The variable moves on and is checked sometimes
string current = id;
Demand(current);
while (Roll())
{
    {|AF0001:Load(current)|};
    current = Next();
    if (c) Demand(current);
}
//# Until it is allowed
string current = id;
while (!Allowed(current)) current = Next();
Load(current);
//# Break out when allowed
string current;
while (true)
{
    current = Next();
    if (Allowed(current)) break;
}
Load(current);
//# Break out for two reasons
string current;
while (true)
{
    current = Next();
    if (Allowed(current)) break;
    if (Roll()) break;
}
{|AF0001:Load(current)|};
//# For with an index
for (int i = 0; i < ids.Length; i++) { if (Allowed(ids[i])) Load(ids[i]); }
//# For with another index
for (int i = 1; i < ids.Length; i++) { if (Allowed(ids[i])) {|AF0003:Load(ids[i - 1])|}; }
//# Index moved between
int i = 0;
if (Allowed(ids[i])) { i++; {|AF0003:Load(ids[i])|}; }
//# Element replaced between
if (Allowed(ids[0])) { ids[0] = Next(); {|AF0001:Load(ids[0])|}; }
//# A new value in each round of a loop at its head
string known = Next();
Demand(known);
again:
if (Roll()) { known = Next(); goto again; }
{|AF0001:Load(known)|};
//# Old value of a joined variable
string a = id;
string b = id;
Demand(a);
while (Roll())
{
    b = a;
    a = Next();
}
{|AF0001:Load(a)|};
//# The one before is the one checked
string a = id;
string b = id;
Demand(a);
while (Roll())
{
    b = a;
    a = Next();
    Demand(a);
}
Load(b);
//# Swapped
string a = id;
string b = other;
Demand(a);
(a, b) = (b, a);
Load(b);
//# Swapped and loaded the other one
string a = id;
string b = other;
Demand(a);
(a, b) = (b, a);
{|AF0003:Load(a)|};
//# Swapped in a loop
string a = id;
string b = other;
Demand(a);
while (Roll()) (a, b) = (b, a);
{|AF0001:Load(a)|};
//# Both checked and swapped in a loop
string a = id;
string b = other;
Demand(a);
Demand(b);
while (Roll()) (a, b) = (b, a);
Load(a);
//# Goto back
retry:
if (!Allowed(id)) { if (Roll()) goto retry; return; }
Load(id);
//# Await foreach
await foreach (string each in Stream()) { if (await AllowedAsync(each)) Load(each); }
async IAsyncEnumerable<string> Stream() { yield return id; await Task.Yield(); }
//# Await foreach unchecked
await foreach (string each in Stream()) { {|AF0001:Load(each)|}; }
async IAsyncEnumerable<string> Stream() { yield return id; await Task.Yield(); }
//# One of two checked ones that moves on
string current;
Demand(id);
Demand(other);
if (c) current = id; else current = other;
while (Roll())
{
    {|AF0001:Load(current)|};
    current = Next();
}
