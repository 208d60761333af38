//# Lambda that is called
Func<bool> check = () => Allowed(id);
if (check()) Load(id);
//# Lambda that loads after the check
Demand(id);
Action load = () => Load(id);
load();
//# Lambda that loads before the check
Action load = () => {|AF0001:Load(id)|};
Demand(id);
load();
//# Lambda that checks itself
Action load = () => { if (Allowed(id)) Load(id); };
load();
//# Lambda over a variable that moves on
string current = id;
Demand(current);
Action load = () => {|AF0001:Load(current)|};
current = other;
load();
//# Lambda over a variable of each round
foreach (string each in ids)
{
    if (!Allowed(each)) continue;
    Action load = () => Load(each);
    load();
}
//# Lambda that changes the variable
string current = id;
Demand(current);
Action change = () => current = other;
change();
{|AF0003:Load(current)|};
//# Lambda that changes the variable is given away
string current = id;
Demand(current);
Hand(() => current = other);
{|AF0003:Load(current)|};
static void Hand(Action action) => action();
//# Lambda that is never called
string current = id;
Demand(current);
Action change = () => Log(current);
Load(current);
//# Lambda of unknown answer
Func<bool> check = c ? () => Allowed(id) : () => true;
if (check()) {|AF0001:Load(id)|};
//# Parameter of a lambda
Action<string> load = name => {|AF0001:Load(name)|};
load(id);
//# Parameter of a lambda that is checked
Action<string> load = name => { Demand(name); Load(name); };
load(id);
//# Local function that checks
void Ensure() { Demand(id); }
Ensure();
Load(id);
//# Local function that checks its parameter
void Ensure(string name) { if (!Allowed(name)) throw new InvalidOperationException(); }
Ensure(id);
Load(id);
//# Local function that checks another one
void Ensure(string name) { if (!Allowed(name)) throw new InvalidOperationException(); }
Ensure(other);
{|AF0003:Load(id)|};
//# Local function that may check
void Ensure() { if (c) Demand(id); }
Ensure();
{|AF0001:Load(id)|};
//# Local function that answers
bool IsFine(string name) => name.Length > 3 && Allowed(name);
if (IsFine(id)) Load(id);
//# Local function that answers the other way round
bool IsBad(string name) => !Allowed(name);
if (IsBad(id)) return;
Load(id);
//# Local function that loads where the check was
if (Allowed(id)) Open();
void Open() => Load(id);
//# Local function that loads where no check was
Open();
Demand(id);
void Open() => {|AF0001:Load(id)|};
//# Local function called from two places
Demand(id);
Open();
Open();
void Open() => Load(id);
//# Local function called from two places of which one is checked
if (c) Open();
Demand(id);
Open();
void Open() => {|AF0001:Load(id)|};
//# Local function that nobody calls
void Open() => {|AF0001:Load(id)|};
//# Local function that calls itself
Demand(id);
Open(3);
void Open(int times) { if (times > 0) { Load(id); Open(times - 1); } }
//# Local function that calls itself with another one
Demand(id);
Open(id);
void Open(string name) { {|AF0001:Load(name)|}; if (Roll()) Open(Next()); }
//# Local function that gives a new one each time
string Pick() => Next();
string first = Pick();
string second = Pick();
Demand(first);
{|AF0003:Load(second)|};
//# Local function that gives one and is called once
string Pick() => Next();
string first = Pick();
Demand(first);
Load(first);
//# Local function that changes a variable
string current = id;
Demand(current);
Move();
{|AF0003:Load(current)|};
void Move() { current = other; }
//# Local function that changes a variable and checks it
string current = id;
Move();
Load(current);
void Move() { current = Next(); Demand(current); }
//# Local function called through another one
Outer();
Load(id);
void Outer() { Inner(); }
void Inner() { Demand(id); }
//# Static local function
static bool IsFine(string name) => Allowed(name);
if (IsFine(id)) Load(id);
//# Async local function
async Task EnsureAsync() { await DemandAsync(id); }
await EnsureAsync();
Load(id);
//# Async local function that is not awaited
async Task EnsureAsync() { await DemandAsync(id); }
Task task = EnsureAsync();
{|AF0005:Load(id)|};
await task;
//# Async lambda
Func<Task<bool>> check = async () => await AllowedAsync(id);
if (await check()) Load(id);
//# Lambda in a lambda
Action outer = () =>
{
    Demand(id);
    Action inner = () => Load(id);
    inner();
};
outer();
//# Lambda in a lambda unchecked
Action outer = () =>
{
    Action inner = () => {|AF0001:Load(id)|};
    Demand(id);
    inner();
};
outer();
//# Local function that never returns
void Stop() => throw new InvalidOperationException();
if (!Allowed(id)) Stop();
Load(id);
//# Local function through a delegate
Func<string, bool> check = IsFine;
if (check(id)) Load(id);
bool IsFine(string name) => Allowed(name);
//# Expression tree is not run
System.Linq.Expressions.Expression<Func<bool>> tree = () => Allowed(id);
Log(tree.ToString());
{|AF0001:Load(id)|};
//# Local function that is called twice at once
string Pick() => Next();
(string first, string second) = (Pick(), Pick());
Demand(first);
{|AF0003:Load(second)|};
//# Local function that stops after it has changed the variable
string current = id;
void Step() { current = other; if (Roll()) throw new IOException(); current = id; }
Demand(current);
try { Step(); } catch (IOException) { }
{|AF0001:Load(current)|};
//# Local function that changes the variable and never returns
string current = id;
void Fail() { current = other; throw new IOException(); }
Demand(current);
try { Fail(); } catch (IOException) { }
{|AF0001:Load(current)|};
//# Local function that stops after it has only read the variable
string current = id;
void Step() { if (Roll()) throw new IOException(current); }
Demand(current);
try { Step(); } catch (IOException) { }
Load(current);
//# Local function that nothing calls has a lambda
void Later(string name) { Action load = () => {|AF0001:Load(name)|}; load(); }
Demand(id);
Load(id);
//# Local functions that nothing calls but each other
void First(string name) { if (Roll()) Second(name); {|AF0001:Load(name)|}; }
void Second(string name) { Demand(name); Load(name); First(name); }
Demand(id);
//# Lambda that tells of progress
//members
public event EventHandler<string>? Progress;
void Run(string id, Track track)
{
    var text = new System.Text.StringBuilder();
    Action<string> tell = message => { text.AppendLine(message); Progress?.Invoke(this, message); };
    tell($"{id} begins");
    if (!Allowed(id)) { tell("no"); return; }
    tell("yes");
    Load(id);
}
//# Lambda that tells somebody who may change what is not read-only
//members
public event EventHandler<string>? Progress;
string _current = "";
void Run()
{
    Action<string> tell = message => Progress?.Invoke(this, message);
    Demand(_current);
    tell("checked");
    {|AF0001:Load(_current)|};
}
//# Lambda that only writes down leaves everything as it is
//members
string _current = "";
void Run()
{
    var text = new System.Text.StringBuilder();
    Action<string> write = message => text.AppendLine(message);
    Demand(_current);
    write("checked");
    Load(_current);
}
//# Lambda that tells of progress in a try
//members
public event EventHandler<string>? Progress;
string _current = "";
void Run(string id)
{
    Action<string> tell = message => Progress?.Invoke(this, message);
    Demand(id);
    Demand(_current);
    try { tell("checked"); } catch (IOException) { Load(id); {|AF0003:Load(_current)|}; }
}
