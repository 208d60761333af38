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
//# An async method that nobody can wait for
//members
static async void Ensure(string id) { if (!await AllowedAsync(id)) throw new UnauthorizedAccessException(); }
void Run(string id) { Ensure(id); {|AF0001:Load(id)|}; }
//# An async method that nobody can wait for, of the object
//members
async void Ensure(string id) => await DemandAsync(id);
void Run(string id) { Ensure(id); {|AF0001:Load(id)|}; }
//# An async method that checks before it first waits can be waited for
//members
static async Task Ensure(string id) { Demand(id); await Task.Yield(); }
async Task Run(string id) { await Ensure(id); Load(id); }
//# A method that is given the answer
//members
static void Against(bool isBad, string message) { if (isBad) throw new InvalidOperationException(message); }
void Run(string id) { Against(!Allowed(id), "no"); Load(id); }
//# A method that is given the answer and wants the other one
//members
static void Require(bool isFine) { if (isFine) throw new InvalidOperationException(); }
void Run(string id) { Require(Allowed(id)); {|AF0001:Load(id)|}; }
//# A method that is given the answer for another recording
//members
static void Require(bool isFine) { if (!isFine) throw new InvalidOperationException(); }
void Run(string id, string other) { Require(Allowed(other)); {|AF0003:Load(id)|}; }
//# A method that is given an answer and sometimes looks at it
//members
static void Require(bool isFine, bool isStrict) { if (!isFine && isStrict) throw new InvalidOperationException(); }
void Run(string id, bool c) { Require(Allowed(id), c); {|AF0001:Load(id)|}; }
//# A method that is given a decision
//members
static void Need(Decision decision) { if (!decision.IsAllowed) throw new InvalidOperationException(); }
void Run(string id) { Decision decision = Decide(id); Need(decision); Load(id); }
//# A method that is given a decision of the gate
//members
static void Need(UseDecision decision) { if (!decision.IsAllowed) throw new ComplianceException(decision.Findings); }
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request) { UseDecision decision = gate.Authorize(request); Need(decision); await {|AF0021:catalogue.OpenAsync(request.Recording)|}; }
//# A method that is given a decision and only writes it down
//members
static void Need(Decision? decision) { if (decision?.IsAllowed == false) Log("no"); }
void Run(string id) { Decision decision = Decide(id); Need(decision); {|AF0001:Load(id)|}; }
//# A method that is given an answer and passes it on
//members
static bool Noted(bool isFine) { Log(isFine ? "yes" : "no"); return isFine; }
void Run(string id) { if (Noted(Allowed(id))) Load(id); }
//# A method that is given the answer and the object, which it renames
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Require(bool isFine, Job job) { job.Id = Next(); if (!isFine) throw new InvalidOperationException(); }
void Run(Job job) { Require(Allowed(job.Id), job); {|AF0001:Load(job.Id)|}; }
//# A method that is given the answer, in a try
//members
static void Require(bool isFine) { if (!isFine) throw new InvalidOperationException(); }
void Run(string id) { try { Require(Allowed(id)); } catch (InvalidOperationException) { Log("no"); } {|AF0006:Load(id)|}; }
//# An async method that is given the answer
//members
static async Task Require(bool isFine) { await Task.Yield(); if (!isFine) throw new InvalidOperationException(); }
async Task Run(string id) { await Require(Allowed(id)); Load(id); }
//# A property that asks
//members
sealed class Job { public string Id { get; init; } = ""; public bool IsFine => Allowed(Id); public bool IsLong { get { return Id.Length > 3 && Allowed(Id); } } }
void Run(Job job) { if (job.IsFine) Load(job.Id); if (job is { IsLong: true }) Load(job.Id); }
//# A property that asks about something else
//members
sealed class Job { public string Id { get; init; } = ""; public string Other { get; init; } = ""; public bool IsFine => Allowed(Other); }
void Run(Job job) { if (job.IsFine) {|AF0003:Load(job.Id)|}; }
//# A property that another class may answer
//members
class Job { public string Id { get; init; } = ""; public virtual bool IsFine => Allowed(Id); }
void Run(Job job) { if (job.IsFine) {|AF0001:Load(job.Id)|}; }
//# An indexer that asks
//members
bool this[string name] => Allowed(name);
void Run(string id, string other) { if (this[id]) Load(id); if (this[other]) {|AF0003:Load(id)|}; }
//# A property that is fine when nobody asked
//members
bool _isOpen;
bool IsFine => _isOpen || Allowed(_id);
string _id = "";
void Run() { if (IsFine) {|AF0001:Load(_id)|}; }
//# A method that checks an object which could be taken for a decision
//members
sealed class Song { public string Id { get; init; } = ""; public bool IsLicensed { get; init; } }
[ChecksLicense("song")] static extern void EnsureSong(Song song);
[LoadsCatalogueAudio("song")] static extern Stream Play(Song song);
static void Ensure(Song song) { if (song.IsLicensed) Log(song.Id); EnsureSong(song); }
void Run(Song song) { Ensure(song); Play(song); }
