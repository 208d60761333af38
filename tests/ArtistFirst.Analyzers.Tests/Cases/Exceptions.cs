//# A refusal is swallowed
try { Demand(id); } catch (Exception) { }
{|AF0006:Load(id)|};
//# A refusal is logged
try { Demand(id); } catch (Exception e) { Log(e.Message); }
{|AF0006:Load(id)|};
//# A refusal is rethrown
try { Demand(id); } catch (Exception) { throw; }
Load(id);
//# A refusal returns
try { Demand(id); } catch (Exception) { return; }
Load(id);
//# Loaded inside of the try
try { Demand(id); Load(id); } catch (Exception) { }
//# Loaded in the catch
try { Demand(id); } catch (Exception) { {|AF0006:Load(id)|}; }
//# Loaded in the finally
try { Demand(id); } finally { {|AF0001:Load(id)|}; }
//# Checked before the try
Demand(id);
try { MayThrow(); } catch (Exception) { Load(id); }
//# Checked in the finally
try { MayThrow(); } finally { Demand(id); }
Load(id);
//# Checked in the finally loaded in the catch around it
try { try { MayThrow(); } finally { Demand(id); } } catch (Exception) { {|AF0006:Load(id)|}; }
//# Thrown by hand
try { if (!Allowed(id)) throw new InvalidOperationException(); } catch (InvalidOperationException) { }
{|AF0006:Load(id)|};
//# One catch swallows
try { Demand(id); } catch (InvalidOperationException) { throw; } catch (Exception) { }
{|AF0006:Load(id)|};
//# A filter
try { Demand(id); } catch (Exception e) when (e is TimeoutException) { }
{|AF0006:Load(id)|};
//# Assigned before the exception
string current = id;
Demand(current);
try { current = other; MayThrow(); } catch (Exception) { {|AF0001:Load(current)|}; }
//# Assigned in the try loaded after
string current = id;
Demand(current);
try { current = Next(); Demand(current); } catch (Exception) { }
{|AF0006:Load(current)|};
//# Assigned in the finally
string current = id;
Demand(current);
try { MayThrow(); } finally { current = other; }
{|AF0003:Load(current)|};
//# Answer assigned in the finally
bool ok = Allowed(id);
try { MayThrow(); } finally { ok = c || d; }
if (ok) {|AF0001:Load(id)|};
//# Answer kept through the finally
bool ok = Allowed(id);
try { MayThrow(); } finally { Log(id); }
if (ok) Load(id);
//# Finally that returns by throwing
try { if (c) return; } finally { if (!Allowed(id)) throw new InvalidOperationException(); }
Load(id);
//# Using statement
using (Stream stream = File.OpenRead(id)) { if (!Allowed(id)) return; }
Load(id);
//# Using declaration
using Stream stream = File.OpenRead(id);
if (!Allowed(id)) return;
Load(id);
//# Lock
lock (ids) { Demand(id); }
Load(id);
//# Lock on one path
lock (ids) { if (c) Demand(id); }
{|AF0001:Load(id)|};
//# Nested try
try { try { Demand(id); } catch (TimeoutException) { throw; } } catch (Exception) { return; }
Load(id);
//# Retried until it works
while (true)
{
    try { Demand(id); break; } catch (TimeoutException) { }
}
Load(id);
//# Retried and given up
for (int i = 0; i < 3; i++)
{
    try { Demand(id); break; } catch (TimeoutException) { }
}
{|AF0001:Load(id)|};
//# Flag set after the demand
bool ok = false;
try { Demand(id); ok = true; } catch (Exception) { }
if (ok) Load(id);
//# Flag set before the demand
bool ok = false;
try { ok = true; Demand(id); } catch (Exception) { }
if (ok) {|AF0006:Load(id)|};
//# Out of a loop through a finally
foreach (string each in ids)
{
    try { if (!Allowed(each)) continue; Load(each); } finally { Log(each); }
}
//# Around a loop through a finally that makes a value anew
string current = Next();
Demand(current);
while (Roll())
{
    try { if (c) continue; } finally { current = Next(); }
}
{|AF0001:Load(current)|};
//# A filter that checks what an inner finally changes before the catch
string name = id;
try { try { MayThrow(); } finally { name = other; } } catch (Exception) when (Allowed(name)) { {|AF0001:Load(name)|}; }
//# A filter that checks what an inner finally leaves alone
string name = id;
try { try { MayThrow(); } finally { Log(other); } } catch (Exception) when (Allowed(name)) { Load(name); }
//# A filter that checks what the finally of a called method may change
//members
string _id = "";
void Switch() { try { MayThrow(); } finally { _id = Next(); } }
void Run() { try { Switch(); } catch (Exception) when (Allowed(_id)) { {|AF0001:Load(_id)|}; } }
//# A filter that says no, and has changed something
Demand(id);
try { MayThrow(); } catch (InvalidOperationException) when ((id = other).Length > 3) { } catch (Exception) { {|AF0001:Load(id)|}; }
//# A filter that says no, and has changed something else
Demand(id);
try { MayThrow(); } catch (InvalidOperationException) when ((other = Next()).Length > 3) { } catch (Exception) { Load(id); }
//# A filter that throws counts as no
try { MayThrow(); } catch (InvalidOperationException) when (Allowed(id) ? throw new InvalidOperationException() : true) { {|AF0001:Load(id)|}; } catch (Exception) { {|AF0001:Load(id)|}; }
