//# A method that throws
//members
static void Ensure(string id) { if (!Allowed(id)) throw new InvalidOperationException(); }
void Run(string id) { Ensure(id); Load(id); }
//# A method that throws for another one
//members
static void Ensure(string id) { if (!Allowed(id)) throw new InvalidOperationException(); }
void Run(string id, string other) { Ensure(other); {|AF0003:Load(id)|}; }
//# A method that sometimes throws
//members
static void Ensure(string id) { if (id.Length > 3 && !Allowed(id)) throw new InvalidOperationException(); }
void Run(string id) { Ensure(id); {|AF0001:Load(id)|}; }
//# A method that answers
//members
static bool IsFine(string id) => id.Length > 3 && Allowed(id);
void Run(string id) { if (IsFine(id)) Load(id); }
//# A method that answers the other way round
//members
static bool IsBad(string id) => !Allowed(id);
void Run(string id) { if (IsBad(id)) return; Load(id); }
//# A method that always says yes
//members
static bool IsFine(string id) { Log(id); return true; }
void Run(string id) { if (IsFine(id)) {|AF0001:Load(id)|}; }
//# Two methods deep
//members
static void Ensure(string id) => Really(id);
static void Really(string name) { Demand(name); }
void Run(string id) { Ensure(id); Load(id); }
//# A virtual method
//members
class Guard { public virtual void Ensure(string id) => Demand(id); }
void Run(Guard guard, string id) { guard.Ensure(id); {|AF0001:Load(id)|}; }
//# A method of a sealed class
//members
sealed class Guard { public void Ensure(string id) => Demand(id); }
void Run(Guard guard, string id) { guard.Ensure(id); Load(id); }
//# An async method
//members
static async Task EnsureAsync(string id) { await DemandAsync(id); }
async Task Run(string id) { await EnsureAsync(id); Load(id); }
//# An async method that is not awaited
//members
static async Task EnsureAsync(string id) { await DemandAsync(id); }
async Task Run(string id) { Task task = EnsureAsync(id); {|AF0001:Load(id)|}; await task; }
//# An async method that answers
//members
static async Task<bool> IsFineAsync(string id) => await AllowedAsync(id) && id.Length > 3;
async Task Run(string id) { if (await IsFineAsync(id)) Load(id); }
//# A method that passes a task on
//members
static Task<bool> IsFineAsync(string id) => AllowedAsync(id);
async Task Run(string id) { if (await IsFineAsync(id)) Load(id); }
//# A method that never returns
//members
static void Refuse() => throw new InvalidOperationException();
void Run(string id) { if (!Allowed(id)) Refuse(); Load(id); }
//# A method that checks a member
//members
static void Ensure(Track track) => Demand(track.Id);
void Run(Track track) { Ensure(track); Load(track.Id); }
//# A method that checks its own object
//members
private readonly string _id = Next();
void Ensure() => Demand(_id);
void Run() { Ensure(); Load(_id); }
//# A method that gives its argument back
//members
static string Same(string id) => id;
void Run(string id) { Demand(Same(id)); Load(id); }
//# A method that gives a decision
//members
static Decision Ask(string id) => Decide(id);
void Run(string id) { if (Ask(id).IsAllowed) Load(id); }
//# A method that changes its parameter
//members
static void Ensure(string id) { id = Next(); Demand(id); }
void Run(string id) { Ensure(id); {|AF0001:Load(id)|}; }
//# A method that calls itself
//members
static void Ensure(string id, int times) { if (times > 0) Ensure(id, times - 1); else Demand(id); }
void Run(string id) { Ensure(id, 3); {|AF0001:Load(id)|}; }
//# A method that swallows
//members
static void Ensure(string id) { try { Demand(id); } catch (Exception) { } }
void Run(string id) { Ensure(id); {|AF0001:Load(id)|}; }
//# A method with two ends
//members
static bool IsFine(string id, bool quick) { if (quick) return Allowed(id); Demand(id); return true; }
void Run(string id, bool quick) { if (IsFine(id, quick)) Load(id); }
//# A method with an end too many
//members
static bool IsFine(string id, bool quick) { if (quick) return true; Demand(id); return true; }
void Run(string id, bool quick) { if (IsFine(id, quick)) {|AF0001:Load(id)|}; }
