//# Asked twice
Demand(id); {|AF0091:Demand(id)|}; Load(id);
//# Asked twice, of two recordings
Demand(id); Demand(other); Load(id); Load(other);
//# Asked again where it was not asked on every path
if (c) Demand(id); Demand(id); Load(id);
//# Asked again on a path that has asked
Demand(id); if (c) { {|AF0091:Demand(id)|}; Load(id); }
//# Asked again in a loop
Demand(id); while (Roll()) { Demand(id); Load(id); }
//# Asked again in a function that runs later
Demand(id); Action later = () => { Demand(id); Load(id); }; later();
//# Asked for another use
if (AllowedFor(id, Uses.Remix) && AllowedFor(id, Uses.Recommend)) LoadFor(id, Uses.Remix);
//# Asked for the same use
if (AllowedFor(id, Uses.Remix)) { if ({|AF0091:AllowedFor(id, Uses.Remix)|}) LoadFor(id, Uses.Remix); }
//# The whole list first, each when it is opened
//members
async Task Run(CatalogueGate gate, List<UseRequest> requests) { gate.EnsureLicensed(requests); foreach (UseRequest request in requests) { await using CatalogueAudio audio = await gate.OpenAsync(request); } }
//# Authorized before it is opened
//members
async Task Run(CatalogueGate gate, UseRequest request) { if (!gate.Authorize(request).IsAllowed) return; await using CatalogueAudio audio = await gate.OpenAsync(request); }
//# Asked twice without a load
Demand(id); {|AF0091:Demand(id)|};
//# The caller has checked, and it is checked again
//members
[RequiresLicenseCheck("id")] static void Run(string id) { Demand(id); Load(id); }
