//# Kept in a variable
bool ok = Allowed(id);
Log(id);
if (ok) Load(id);
//# Kept and negated
bool denied = !Allowed(id);
if (denied) return;
Load(id);
//# Kept with another condition
bool ok = c && Allowed(id);
if (ok) Load(id);
//# Kept with an alternative
bool ok = c || Allowed(id);
if (ok) {|AF0001:Load(id)|};
//# Combined later
bool ok = c;
ok &= Allowed(id);
if (ok) Load(id);
//# Weakened later
bool ok = Allowed(id);
ok |= c;
if (ok) {|AF0001:Load(id)|};
//# Overwritten
bool ok = Allowed(id);
ok = c;
if (ok) {|AF0001:Load(id)|};
//# Set on one path
bool ok = false;
if (c) ok = Allowed(id);
if (ok) Load(id);
//# Set to true on the other path
bool ok = true;
if (c) ok = Allowed(id);
if (ok) {|AF0001:Load(id)|};
//# The same condition twice
if (c) Demand(id);
if (c) Load(id);
//# The opposite condition
if (c) Demand(id);
if (!c) {|AF0001:Load(id)|};
//# The condition changed between
if (c) Demand(id);
c = d;
if (c) {|AF0001:Load(id)|};
//# Two conditions of which one was checked
if (c || d) Demand(id);
if (c) Load(id);
//# Another condition
if (c && d) Demand(id);
if (c) {|AF0001:Load(id)|};
//# Checked unless cached
bool cached = Roll();
if (!cached && !Allowed(id)) return;
if (!cached) Load(id);
//# Loaded although cached
bool cached = Roll();
if (!cached && !Allowed(id)) return;
{|AF0001:Load(id)|};
//# All of several
bool ok = true;
foreach (string each in ids) ok &= Allowed(each);
if (ok) {|AF0001:Load(id)|};
//# Null until checked
Grant? grant = null;
if (c) grant = Find(id);
if (grant != null) Load(id);
//# Not null until checked
Grant? grant = new Grant();
if (c) grant = Find(id);
if (grant != null) {|AF0001:Load(id)|};
//# A nullable answer
bool? ok = MaybeAllowed(id);
if (ok == true) Load(id);
//# A nullable answer that is not no
bool? ok = MaybeAllowed(id);
if (ok != false) {|AF0001:Load(id)|};
//# A nullable answer with a default of no
if (MaybeAllowed(id) ?? false) Load(id);
//# A nullable answer with a default of yes
if (MaybeAllowed(id) ?? true) {|AF0001:Load(id)|};
//# A nullable answer is there
bool? ok = MaybeAllowed(id);
if (ok.HasValue) {|AF0001:Load(id)|};
//# A nullable answer is there and yes
bool? ok = MaybeAllowed(id);
if (ok.HasValue && ok.Value) Load(id);
//# GetValueOrDefault
if (MaybeAllowed(id).GetValueOrDefault()) Load(id);
//# GetValueOrDefault of yes
if (MaybeAllowed(id).GetValueOrDefault(true)) {|AF0001:Load(id)|};
//# A count proves nothing
int allowed = Allowed(id) ? 1 : 0;
if (allowed > 0) {|AF0001:Load(id)|};
//# Passed by reference
bool ok = Allowed(id);
Interlocked.Increment(ref Vocabulary.Counter);
Change(ref ok);
if (ok) {|AF0001:Load(id)|};
static void Change(ref bool ok) => ok = true;
//# An alias by reference
//members
void Run(string id)
{
    bool ok = Allowed(id);
    ref bool alias = ref ok;
    alias = true;
    if (ok) {|AF0001:Load(id)|};
}
